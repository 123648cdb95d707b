/** Walking the decision of the article's fourth step, forth and back. */
import { type Choice, type DecisionNode, decisionNodes, decisionStart, type Question } from './decision-graph';

/** Where a seller stands in the decision. */
export interface DecisionPlace {
  node: DecisionNode;
  /** The answers that led here; without its last one it is the way back. */
  path: readonly string[];
  /** The questions behind him with the answers he gave. */
  answered: readonly { question: Question; choice: Choice }[];
}

/** Where answers lead, by their ids from the first question on. An answer that the graph doesn't know, and all behind it, is left out. */
export function decisionAt(path: readonly string[]): DecisionPlace {
  let node: DecisionNode = decisionNodes[decisionStart];
  const answered: { question: Question; choice: Choice }[] = [];
  for (const id of path) {
    const chosen = node.kind === 'question' ? node.choices.find((one) => one.id === id) : undefined;
    if (node.kind !== 'question' || !chosen) break;
    answered.push({ question: node, choice: chosen });
    node = decisionNodes[chosen.to];
  }
  return { node, path: answered.map(({ choice: { id } }) => id), answered };
}

/** One step back; the first question leads to itself. */
export const decisionBack = (path: readonly string[]): DecisionPlace => decisionAt(decisionAt(path).path.slice(0, -1));
