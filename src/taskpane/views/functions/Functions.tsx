import { View } from '../../frame/View';

export default function Functions() {
  return <View id="functions">{null}</View>;
}
