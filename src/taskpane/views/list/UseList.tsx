import { View } from '../../frame/View';

export default function UseList() {
  return <View id="list">{null}</View>;
}
