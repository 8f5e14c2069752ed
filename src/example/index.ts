/**
 * Code blocks of documents as things that run: which blocks there are, what the manifest says of them, a private Apache that runs them,
 * an emulator for the browser, and what came out.
 */
export { type Apache, type FindOptions, findApache, installAdvice } from './apache/find.ts'
export { createSandbox, type Sandbox, SandboxError } from './apache/sandbox.ts'
export { freePort, type Server, startServer } from './apache/server.ts'
export { type ExampleBlock, extractBlocks } from './block.ts'
export { bundleFiles } from './bundle.ts'
export {
  type Bilingual,
  type Manifest,
  type ManifestBlock,
  type ManifestProblem,
  parseManifest,
} from './manifest.ts'
export {
  blockCode,
  composeScenarios,
  ManifestError,
  type Scenario,
  type VariantName,
  variantNames,
} from './scenario.ts'
export {
  formatTranscript,
  type Outcome,
  outcomeOf,
  parseTranscript,
  type Transcript,
  type TranscriptStep,
} from './transcript.ts'
export { type Verification, verifyScenario } from './verify.ts'
