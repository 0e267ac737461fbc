// Decides which subscriptions get a message, in place of what fauxqs decides: that passes over arrays, takes texts for numbers, and loses the path of an $or within an object.
// https://docs.aws.amazon.com/sns/latest/dg/sns-subscription-filter-policies.html; where it is silent, as event-ruler, the library behind it, matches.
import { BlockList, isIP } from "node:net";

/** Whether the body of a message fits a policy; what is not a JSON object fits none. */
export function matchesFilterPolicyOnBody(policy, message) {
  let body;
  try {
    body = JSON.parse(message);
  } catch {
    return false;
  }

  return typeof body === "object" && body !== null && !Array.isArray(body) && matches(policy, fieldsOf(body));
}

/** Whether the attributes of a message fit a policy. What has no attributes at all fits none, not even one that wants an attribute to be absent. */
export function matchesFilterPolicy(policy, attributes) {
  const names = Object.keys(attributes);
  const document = Object.fromEntries(names.map((name) => [name, valueOf(attributes[name])]).filter(([, value]) => value !== undefined));
  return names.length > 0 && matches(policy, fieldsOf(document));
}

function valueOf({ DataType, StringValue }) {
  const [type] = DataType.split(".");
  if (DataType === "String.Array") {
    try {
      return JSON.parse(StringValue);
    } catch {
      return StringValue;
    }
  }

  return type === "Number" ? Number(StringValue) : type === "String" ? StringValue : undefined;
}

// Every value that is neither object nor array, with its names joined by dots, and in which element of which array it is.
function fieldsOf(root) {
  const fields = [];
  let arrays = 0;
  const add = (value, path, elements) => {
    if (Array.isArray(value)) {
      const array = arrays++;
      value.forEach((element, index) => add(element, path, new Map(elements).set(array, index)));
    } else if (typeof value === "object" && value !== null) {
      Object.entries(value).forEach(([name, inner]) => add(inner, path ? `${path}.${name}` : name, elements));
    } else {
      fields.push({ path, value, elements });
    }
  };
  add(root, "", new Map());
  return fields;
}

// Every combination of $or is a rule: what is asked of each path.
function rulesOf(policy, path, rules) {
  for (const [name, asked] of Object.entries(policy)) {
    const inner = path ? `${path}.${name}` : name;
    if (name === "$or" && Array.isArray(asked)) {
      const before = rules;
      rules = asked.flatMap((alternative) => rulesOf(alternative, path, before.map((rule) => new Map(rule))));
    } else if (Array.isArray(asked)) {
      rules.forEach((rule) => rule.set(inner, asked));
    } else if (typeof asked === "object" && asked !== null) {
      rules = rulesOf(asked, inner, rules);
    } else {
      rules.forEach((rule) => rule.set(inner, [asked]));
    }
  }

  return rules;
}

const matches = (policy, fields) => rulesOf(policy, "", [new Map()]).some((rule) => isAnswered([...rule], fields, []));

function isAnswered([asked, ...rest], fields, answers) {
  if (!asked) {
    return true;
  }

  const [path, conditions] = asked;
  const there = fields.filter((field) => field.path === path);
  return there.length > 0
    ? there.some((field) => answers.every((answer) => fit(answer, field)) && conditions.some((condition) => holds(condition, field.value)) && isAnswered(rest, fields, [...answers, field]))
    : conditions.some((condition) => condition?.exists === false) && isAnswered(rest, fields, answers);
}

// Two values answer for one message, but never from different elements of one array.
const fit = (one, other) => [...one.elements].every(([array, index]) => !other.elements.has(array) || other.elements.get(array) === index);

const comparisons = { "=": (value, bound) => value === bound, "<": (value, bound) => value < bound, "<=": (value, bound) => value <= bound, ">": (value, bound) => value > bound, ">=": (value, bound) => value >= bound };

const operators = {
  exists: (asked, value) => asked && value !== "",
  prefix: (asked, value) => typeof value === "string" && value.startsWith(asked),
  suffix: (asked, value) => typeof value === "string" && value.endsWith(asked),
  "equals-ignore-case": (asked, value) => typeof value === "string" && value.toLowerCase() === asked.toLowerCase(),
  cidr: (asked, value) => typeof value === "string" && isInBlock(asked, value),
  numeric: (asked, value) => typeof value === "number" && asked.every((part, index) => index % 2 === 1 || comparisons[part](value, asked[index + 1])),
  "anything-but": (asked, value) => {
    const excluded = [asked].flat();
    const isOfText = excluded.some((condition) => typeof condition === "object");
    return value === null || ((!isOfText || typeof value === "string") && !excluded.some((condition) => holds(condition, value)));
  },
};

function holds(condition, value) {
  if (typeof condition !== "object" || condition === null) {
    return condition === value;
  }

  const [[name, asked]] = Object.entries(condition);
  return operators[name]?.(asked, value) ?? false;
}

function isInBlock(block, address) {
  const [base, bits] = block.split("/");
  if (isIP(address) === 0 || isIP(address) !== isIP(base)) {
    return false;
  }

  const family = `ipv${isIP(base)}`;
  const list = new BlockList();
  list.addSubnet(base, Number(bits), family);
  return list.check(address, family);
}
