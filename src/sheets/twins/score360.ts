import {
  column,
  columnForAll,
  firstError,
  given,
  hasWeight,
  isBlank,
  isNotOneCell,
  isUnscored,
  misfits,
  oneValue,
  sizeOf,
  word,
} from './formula-parts';

/** Groups that are one identified person by nature: one rater is enough. */
const ONE_PERSON_GROUPS = `{"self","自评","本人","manager","supervisor","上级","直接上级","直属上级","主管","经理","领导"}`;

const isOtherSize = (argument: string): string =>
  `IF(ISOMITTED(${argument}),FALSE,${sizeOf(argument)}<>size)`;

const timesListed = (key: string): string => `SUM(MAP(groupKeys,LAMBDA(other,IF(other=${key},1,0))))`;

export const SCORE360 = `=LAMBDA(ratings,groupsOfRatings,groups,groupWeights,[minRaters],[raters],[itemWeights],[scaleMax],
LET(
  size,${sizeOf('ratings')},
  listSize,${sizeOf('groups')},
  IF(OR(
      ${sizeOf('groupsOfRatings')}<>size,
      ${sizeOf('groupWeights')}<>listSize,
      ${misfits('minRaters', 'listSize')},
      ${isOtherSize('raters')},
      ${isOtherSize('itemWeights')},
      AND(ISOMITTED(raters),NOT(ISOMITTED(itemWeights))),
      ${isNotOneCell('scaleMax')}),
    #VALUE!,
  LET(
    values,${column('ratings')},
    theirs,${column('groupsOfRatings')},
    names,${column('groups')},
    shares,${column('groupWeights')},
    minimums,${columnForAll(given('minRaters'), 'listSize')},
    who,IF(ISOMITTED(raters),SEQUENCE(size),${column('raters')}),
    items,IF(ISOMITTED(itemWeights),SEQUENCE(size,1,1,0),${column('itemWeights')}),
    top,${oneValue('scaleMax')},
    rated,MAP(values,LAMBDA(rating,IF(ISERROR(rating),TRUE,NOT(${isUnscored('rating')})))),
    used,MAP(rated,items,LAMBDA(is,item,IF(is,${hasWeight('item')},FALSE))),
    keys,MAP(used,theirs,LAMBDA(is,name,IF(is,${word('name')},""))),
    people,MAP(who,LAMBDA(name,${word('name')})),
    groupKeys,MAP(names,LAMBDA(name,${word('name')})),
    listed,MAP(groupKeys,LAMBDA(key,IF(ISERROR(key),TRUE,NOT(key="")))),
    fault,${firstError(
      [
        ['used', 'values'],
        ['used', 'theirs'],
        ['listed', 'names'],
        ['listed', 'shares'],
        ['listed', 'minimums'],
        ['used', 'who'],
        ['used', 'items'],
      ],
      '4*size+3*listSize',
    )},
    wrongRatings,MAP(used,values,items,keys,LAMBDA(is,rating,item,key,
      IF(is,
        IF(AND(ISNUMBER(rating),ISNUMBER(item)),
          IF(item<0,TRUE,IF(key="",TRUE,${timesListed('key')}=0)),
        TRUE),
      FALSE))),
    wrongGroups,MAP(listed,groupKeys,shares,minimums,LAMBDA(is,key,share,least,
      IF(is,
        IF(AND(OR(share="",ISNUMBER(share)),OR(least="",ISNUMBER(least))),
          IF(OR(IF(share="",FALSE,share<0),IF(least="",FALSE,least<0)),TRUE,${timesListed('key')}>1),
        TRUE),
      FALSE))),
    points,MAP(used,values,items,LAMBDA(is,rating,item,IF(is,rating*item,0))),
    portions,MAP(used,items,LAMBDA(is,item,IF(is,item,0))),
    means,MAP(listed,groupKeys,shares,minimums,LAMBDA(is,key,share,least,
      IF(is,
        IF(OR(share="",share=0),"",
        LET(
          mine,MAP(keys,LAMBDA(other,other=key)),
          heads,SUM(MAP(UNIQUE(FILTER(people,mine,"")),LAMBDA(name,IF(name="",0,1)))),
          needed,IF(least="",IF(ISNUMBER(XMATCH(key,${ONE_PERSON_GROUPS})),1,3),least),
          portion,SUM(FILTER(portions,mine,0)),
          IF(OR(heads<needed,portion=0),"",SUM(FILTER(points,mine,0))/portion))),
      ""))),
    IF(ISERROR(fault),fault,
    IF(ISERROR(top),top,
    IF(OR(OR(wrongRatings),OR(wrongGroups),IF(${isBlank('top')},FALSE,IF(ISNUMBER(top),top<=0,TRUE))),#VALUE!,
    LET(
      total,SUM(MAP(means,shares,LAMBDA(mean,share,IF(mean="",0,share)))),
      IF(total=0,#N/A,
      SUM(MAP(means,shares,LAMBDA(mean,share,IF(mean="",0,mean*share))))/total
        *IF(${isBlank('top')},1,100/top))))))))))`;
