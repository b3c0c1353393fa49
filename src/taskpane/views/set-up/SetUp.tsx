import { View } from '../../frame/View';

export default function SetUp() {
  return <View id="setUp">{null}</View>;
}
