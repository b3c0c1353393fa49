import { View } from '../../frame/View';

export default function Reward() {
  return <View id="reward">{null}</View>;
}
