import { View } from '../../frame/View';

export default function Check() {
  return <View id="check">{null}</View>;
}
