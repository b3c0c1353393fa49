/**
 * Univer's builds set the fields of their objects through a helper. With assignments in its place calculating takes half as
 * long: engines know then what such an object looks like. For webpack as a loader, for Jest as a transformer.
 */
const assignFields = (code) => code.replace(/\b_defineProperty\(this, "([\w$]+)", /g, '(this.$1 = ');

module.exports = assignFields;
module.exports.process = (code) => ({ code: assignFields(code) });
