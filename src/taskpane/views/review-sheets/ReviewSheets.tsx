import { View } from '../../frame/View';

export default function ReviewSheets() {
  return <View id="reviewSheets">{null}</View>;
}
