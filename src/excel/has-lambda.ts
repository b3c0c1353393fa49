/**
 * Whether this Excel has LAMBDA, MAP and what else the twins are written in. Office.js has no question for a worksheet
 * function; version 2208, which brought the last of them to everybody, brought this requirement set too.
 */
export const hasLambda = (): boolean => Office.context.requirements.isSetSupported('ExcelApi', '1.16');
