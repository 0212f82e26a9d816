import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import type { Plugin } from "esbuild";
import { type LeftOut, type Stub, THROWS } from "./left-out.ts";
import { listExports } from "./list-exports.ts";

const SHADER_ENDINGS = [".vertex.glsl.g.ts", ".fragment.glsl.g.ts"] as const;

/**
 * Has esbuild take a stub in place of each module of `table`. The build fails where a module is not
 * there, is not imported, or exports other values than the table says.
 */
export function leaveOut(source: string, table: readonly LeftOut[]): Plugin {
  const stubs = new Map(table.flatMap((row) => [...moduleStubs(row), ...shaderStubs(row, source)]));
  return {
    name: "leave-out",
    setup(esbuild) {
      const met = new Set<string>();
      esbuild.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        const module = relative(source, path).replaceAll("\\", "/");
        const stub = stubs.get(module);
        if (stub === undefined) return null;
        met.add(module);
        const errors = differences(module, await listExports(path), Object.keys(stub.exports));
        if (errors.length > 0) return { errors: errors.map((text) => ({ text })) };
        return { contents: writeStub(stub), loader: "js" };
      });
      esbuild.onEnd(() => {
        const idle = [...stubs.keys()].filter((module) => !met.has(module));
        return {
          errors: idle.map((module) => ({ text: `${module}: an import expected, none found` })),
        };
      });
    },
  };
}

interface ModuleStub {
  feature: string;
  exports: Readonly<Record<string, Stub>>;
}

function moduleStubs({ feature, modules }: LeftOut): [string, ModuleStub][] {
  return Object.entries(modules).map(([module, exports]) => [module, { feature, exports }]);
}

/** A program that is used nevertheless does not compile, and the error names the feature. */
function shaderStubs({ feature, shaders = [] }: LeftOut, source: string): [string, ModuleStub][] {
  const code = JSON.stringify(`#error ${without(feature)}\n`);
  return shaders.flatMap((shader) => {
    const modules = SHADER_ENDINGS.map((ending) => `shaders/glsl/${shader}${ending}`);
    // Some programs share a part with another.
    const found = modules.filter((module) => existsSync(join(source, module)));
    return (found.length > 0 ? found : modules).map((module): [string, ModuleStub] => [
      module,
      { feature, exports: { default: code } },
    ]);
  });
}

function writeStub({ feature, exports }: ModuleStub): string {
  const error = `throw new Error(${JSON.stringify(without(feature))})`;
  return Object.entries(exports)
    .map(([name, stub]) => {
      const value = stub === THROWS ? `function () { ${error} }` : stub;
      return name === "default" ? `export default ${value};` : `export const ${name} = ${value};`;
    })
    .join("\n");
}

function without(feature: string): string {
  return `This MapLibre was built without ${feature} (build/maplibre/left-out.ts)`;
}

function differences(module: string, exported: string[], stubbed: string[]): string[] {
  const report = (names: string[], expected: string) =>
    names.map((name) => `${module}: ${expected} ${name} expected, none found`);
  return [
    ...report(
      stubbed.filter((name) => !exported.includes(name)),
      "the export",
    ),
    ...report(
      exported.filter((name) => !stubbed.includes(name)),
      "a stub for the export",
    ),
  ];
}
