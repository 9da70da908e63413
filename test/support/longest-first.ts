import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests of promises and of whole commands: small files that take longest. */
const takesLong = ({ moduleId }: TestSpecification): boolean =>
  /\/test\/(trust|commands)\/|\.properties\.test\.ts$/.test(moduleId);

/**
 * Begins with what takes longest, then as vitest does, which takes big files first where it has never run them: of two
 * workers one would be idle at the end while the other lives through the histories of the model.
 */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => Number(takesLong(other)) - Number(takesLong(one)));
  }
}
