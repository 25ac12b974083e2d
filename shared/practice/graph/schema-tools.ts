const operator = (name: string, arity: 'Unary' | 'Binary', ...supportedAttributeTypes: string[]) => ({
  name,
  arity,
  multivaluedComparisonType: 'All',
  supportedAttributeTypes,
});

/** What scoping filters can compare with (learn.microsoft.com/graph/api/synchronization-synchronizationschema-filteroperators). */
export const filterOperators = [
  operator('EQUALS', 'Binary', 'Integer', 'String'),
  operator('IS FALSE', 'Unary', 'Boolean'),
  operator('IS NOT NULL', 'Unary', 'Integer', 'String', 'Binary', 'Boolean'),
  operator('IS NULL', 'Unary', 'Integer', 'String', 'Binary', 'Boolean'),
  operator('IS TRUE', 'Unary', 'Boolean'),
  operator('NOT EQUALS', 'Binary', 'Integer', 'String'),
  operator('NOT REGEX MATCH', 'Binary', 'Integer', 'String'),
  operator('REGEX MATCH', 'Binary', 'Integer', 'String'),
  operator('Includes', 'Binary', 'String'),
  operator('ENDS_WITH', 'Binary', 'String'),
  operator('Greater_Than', 'Binary', 'Integer'),
  operator('Greater_Than_OR_EQUALS', 'Binary', 'Integer'),
];

/** `source suffix?` → two parameters, the second not required. */
const expressionFunction = (name: string, parameters: string) => ({
  name,
  parameters: parameters
    .split(' ')
    .filter(Boolean)
    .map((parameter) => ({
      allowMultipleOccurrences: parameter.endsWith('*'),
      name: parameter.replace(/[?*]$/, ''),
      required: !parameter.endsWith('?'),
      type: 'String',
    })),
});

/** Functions of the mapping language (learn.microsoft.com/graph/api/synchronization-synchronizationschema-functions). */
export const expressionFunctions = [
  expressionFunction('Append', 'source suffix'),
  expressionFunction('AppRoleAssignments', 'source'),
  expressionFunction('Coalesce', 'source*'),
  expressionFunction('DefaultDomain', ''),
  expressionFunction('FormatDateTime', 'source inputFormat outputFormat'),
  expressionFunction('IIF', 'condition valueIfTrue valueIfFalse'),
  expressionFunction('IgnoreFlowIfNullOrEmpty', 'source'),
  expressionFunction('Item', 'attribute index'),
  expressionFunction('Join', 'separator source*'),
  expressionFunction('Mid', 'source start length'),
  expressionFunction('NormalizeDiacritics', 'source'),
  expressionFunction('Not', 'source'),
  expressionFunction(
    'Replace',
    'source oldValue? regexPattern? regexGroupName? replacementValue? replacementAttributeName? template?',
  ),
  expressionFunction('SingleAppRoleAssignment', 'source'),
  expressionFunction('Split', 'source delimiter'),
  expressionFunction('StripSpaces', 'source'),
  expressionFunction('Switch', 'source defaultValue? key* value*'),
  expressionFunction('ToLower', 'source culture?'),
  expressionFunction('ToUpper', 'source culture?'),
  expressionFunction('Word', 'source wordNumber delimiters'),
];
