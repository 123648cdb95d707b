import { dirname, extname, posix, relative, resolve, sep } from 'node:path';

/**
 * The rooms of the source and who may enter which, see the README, "The rooms". A room is a folder or a single file under
 * `utils`, or one of the other top folders. Its door is `index.ts`.
 *
 * @typedef {object} House
 * @property {string} root absolute path of the repository
 * @property {Record<string, readonly string[] | 'any'>} mayEnter for each room the rooms that it may import
 * @property {Record<string, readonly string[]>} libraries packages that only the named rooms may import
 * @property {readonly string[]} [sideDoors] folders within a room that have a door of their own, `guides/letters`, so that
 *   who enters the room by its main door doesn't carry them along
 */

/** @param {string} file path from the root, with `/` */
function roomOf(file) {
  const [top, second] = file.split('/');
  if (top === 'utils' && second !== undefined) return second.replace(/(\.test)?\.tsx?$/, '');
  return file.includes('/') ? (top ?? '') : 'root';
}

/**
 * @param {string} file path from the root, with `/`
 * @param {readonly string[]} sideDoors
 * @returns {boolean} whether an import of this path from outside passes a door of the room
 */
function isDoor(file, sideDoors) {
  const [top, ...inside] = file.split('/');
  if (top !== 'utils') return true;
  const entered = inside.join('/').replace(/\/index(\.tsx?)?$/, '');
  return !entered.includes('/') || sideDoors.includes(entered);
}

/** @param {string} specifier @param {string} importer absolute path @param {string} root */
function pathFromRoot(specifier, importer, root) {
  const [bare = ''] = specifier.split('?');
  if (/^[@~]{1,2}\//.test(bare)) return posix.normalize(bare.replace(/^[@~]{1,2}\//, ''));
  if (!bare.startsWith('.')) return undefined;
  return relative(root, resolve(dirname(importer), bare))
    .split(sep)
    .join('/');
}

/** @param {string} specifier */
const packageOf = (specifier) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');

/**
 * @param {House} house
 * @param {string} importer absolute path
 * @param {string} specifier as it stands in the import
 * @returns {string | undefined} what is wrong with that import, undefined where nothing is
 */
export function wrongWith({ root, mayEnter, libraries, sideDoors = [] }, importer, specifier) {
  const room = roomOf(relative(root, importer).split(sep).join('/'));
  const target = pathFromRoot(specifier, importer, root);
  if (target === undefined) {
    const keepers = libraries[packageOf(specifier)] ?? libraries[specifier];
    if (!keepers || keepers.includes(room)) return undefined;
    return `Only ${keepers.join(', ')} may import ${specifier}`;
  }
  if (target.startsWith('..') || target.startsWith('node_modules/')) return undefined;
  const entered = roomOf(target);
  if (entered === room) return undefined;
  // A test beside the code may use what the tests share.
  if (entered === 'tests' && /\.test\.tsx?$/.test(importer)) return undefined;
  const allowed = mayEnter[room];
  if (!allowed) return `The linter doesn't know yet what the room ${room} may import: say so in eslint.config.js`;
  if (allowed !== 'any' && !allowed.includes(entered)) return `${room} may not import ${entered}`;
  const isCode = ['', '.ts', '.tsx'].includes(extname(target));
  return isCode && !isDoor(target, sideDoors) ? `${entered} is entered by its index.ts` : undefined;
}

/**
 * The lint rule: every import, re-export and `import()` keeps to the rooms.
 * @param {House} house
 * @returns {import('eslint').Rule.RuleModule}
 */
export const roomsRule = (house) => ({
  meta: { type: 'problem', schema: [], messages: { wrong: '{{why}}.' } },
  create(context) {
    /** @param {import('eslint').Rule.Node} node @param {unknown} specifier */
    const check = (node, specifier) => {
      const why = typeof specifier === 'string' ? wrongWith(house, context.filename, specifier) : undefined;
      if (why !== undefined) context.report({ node, messageId: 'wrong', data: { why } });
    };
    return {
      ImportDeclaration: (node) => check(node, node.source.value),
      ExportNamedDeclaration: (node) => check(node, node.source?.value),
      ExportAllDeclaration: (node) => check(node, node.source.value),
      ImportExpression: (node) => check(node, node.source.type === 'Literal' && node.source.value),
    };
  },
});
