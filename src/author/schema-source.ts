import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** An expression of a module of the model. */
export interface Expression {
  readonly node: ts.Expression;
  readonly module: string;
}

/** A field of a schema as it is written: what its comment says, and by what it is made. */
export interface WrittenField {
  readonly name: string;
  /** What the comment above it says, or that of what it is made by; nothing where there is none. */
  readonly comment: string | undefined;
  readonly made: Expression;
}

/** A constant of a module, and the comment above it. */
interface Constant {
  readonly made: Expression;
  readonly comment: string | undefined;
}

const MODEL = join(import.meta.dirname, '../model');

/** What only says of which form a value is: its comment is no word on what a field means. */
const FORMS = ['fields', 'edtf', 'ids'];

/**
 * The schemas of the model as they are written. A comment above a field says what it means, and is not there when the
 * program runs: it is read from the modules themselves.
 */
export class SchemaSource {
  readonly #modules = new Map<string, ts.SourceFile>();

  /**
   * A constant that a module of the model has or imports from another.
   *
   * @param module the name of its file without `.ts`
   */
  constant(module: string, name: string): Constant | undefined {
    const file = this.#module(module);
    for (const statement of file.statements) {
      if (ts.isVariableStatement(statement))
        for (const { name: own, initializer } of statement.declarationList.declarations)
          if (own.getText() === name && initializer)
            return { made: { node: initializer, module }, comment: commentOf(statement) };
      if (ts.isImportDeclaration(statement) && ts.isStringLiteral(statement.moduleSpecifier)) {
        const [, from] = /^\.\/(.+)\.ts$/u.exec(statement.moduleSpecifier.text) ?? [];
        const names = statement.importClause?.namedBindings;
        if (from && names && ts.isNamedImports(names) && names.elements.some((it) => it.name.text === name))
          return this.constant(from, name);
      }
    }
    return undefined;
  }

  /** The shapes that an expression makes or holds, more than one of a union, each with its fields in their order. */
  shapes(made: Expression): WrittenField[][] {
    return this.#objects(made).map(({ literal, module }) =>
      literal.properties.flatMap((property): WrittenField[] => {
        if (ts.isSpreadAssignment(property)) return this.shapes({ node: property.expression, module }).flat();
        const { name } = property;
        if (ts.isComputedPropertyName(name)) return [];
        const shared = ts.isShorthandPropertyAssignment(property) ? this.constant(module, name.text) : undefined;
        const own = ts.isPropertyAssignment(property) ? { node: property.initializer, module } : undefined;
        const of = own ?? shared?.made;
        if (!of) return [];
        return [{ name: name.text, comment: commentOf(property) ?? shared?.comment ?? this.#lent(of), made: of }];
      }),
    );
  }

  /** What the comment of what makes a field says of its meaning. */
  #lent(made: Expression): string | undefined {
    const names = made.node.getText().match(/\b[A-Za-z]\w+\b/gu) ?? [];
    return names
      .map((name) => this.constant(made.module, name))
      .find((it) => it?.comment !== undefined && !FORMS.includes(it.made.module))?.comment;
  }

  /** The literals of objects in an expression: of the object itself, of what a list holds, of each shape of a union. */
  #objects({ node, module }: Expression): { readonly literal: ts.ObjectLiteralExpression; readonly module: string }[] {
    const within = (inner: ts.Expression) => this.#objects({ node: inner, module });
    if (ts.isObjectLiteralExpression(node)) return [{ literal: node, module }];
    if (ts.isAsExpression(node)) return within(node.expression);
    if (ts.isIdentifier(node)) {
      const constant = this.constant(module, node.text);
      return constant ? this.#objects(constant.made) : [];
    }
    if (!ts.isCallExpression(node)) return [];
    const call = callOf(node);
    if (call.on) return within(call.on);
    const [first] = call.given;
    if (call.name === 'strictObject') return first ? within(first) : [];
    if (call.name === 'union') return first && ts.isArrayLiteralExpression(first) ? first.elements.flatMap(within) : [];
    return ['array', 'listOf'].includes(call.name) && first ? within(first) : [];
  }

  #module(name: string): ts.SourceFile {
    let file = this.#modules.get(name);
    if (!file) {
      const path = join(MODEL, `${name}.ts`);
      file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
      this.#modules.set(name, file);
    }
    return file;
  }
}

/** A call taken apart: `schema.optional()` is a call on a schema, `z.array(item)` and `listOf(item)` are on none. */
export function callOf({ expression, arguments: given }: ts.CallExpression): {
  readonly name: string;
  readonly on: ts.Expression | undefined;
  readonly given: readonly ts.Expression[];
} {
  if (!ts.isPropertyAccessExpression(expression)) return { name: expression.getText(), on: undefined, given };
  const { name, expression: on } = expression;
  return { name: name.text, on: on.getText() === 'z' ? undefined : on, given };
}

/** What the comment above a node says, on one line. */
function commentOf(node: ts.Node): string | undefined {
  const [comment] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  return ts.getTextOfJSDocComment(comment?.comment)?.replaceAll(/\s+/gu, ' ');
}
