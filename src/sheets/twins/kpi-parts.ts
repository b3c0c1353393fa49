import { word } from './formula-parts';

/** The directions as numbers: 1 higher, 2 lower, 3 lower-ratio, 4 target, 5 score; 0 is none that is known. */
export const KIND_OF_DIRECTION = `LAMBDA(way,
  IF(ISERROR(way),0,
  IF(way="",1,
  SWITCH(${word('way')},
    "higher",1,"越高越好",1,"正向",1,
    "lower",2,"越低越好",2,"反向",2,
    "lower-ratio",3,"反向比率",3,
    "target",4,"趋中",4,
    "score",5,"得分",5,"定性",5,
    0))))`;

/** Attainment of one KPI from `act`, `tgt`, `kind`, `low` and `high`, once none of them is an error value. */
export const ATTAINMENT = `
  IF(OR(
      kind=0,
      NOT(ISNUMBER(act)),
      IF(kind=5,FALSE,NOT(ISNUMBER(tgt))),
      IF(low="",FALSE,NOT(ISNUMBER(low))),
      IF(high="",FALSE,NOT(ISNUMBER(high)))),
    #VALUE!,
  LET(
    least,IF(low="",0,low),
    most,IF(high="",1.2,high),
    IF(OR(least>most,IF(kind=3,tgt<0,FALSE)),#VALUE!,
    MIN(most,MAX(least,
      IF(kind=5,act/100,
      IF(tgt=0,IF(CHOOSE(kind,act>=0,act<=0,act<=0,act=0),1,0),
      LET(
        ratio,act/tgt,
        mirrored,2-ratio,
        CHOOSE(kind,
          IF(tgt>0,ratio,mirrored),
          IF(tgt>0,mirrored,ratio),
          IF(act<=0,most,tgt/act),
          MIN(ratio,mirrored))))))))))`;
