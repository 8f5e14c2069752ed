/** Building, serving and developing the site of a project; what the command line calls. */
export { type BuildOptions, type BuildResult, buildSite } from './build.ts'
export type { SiteOptions } from './config.ts'
export { type DevelopedSite, developSite, type ListenOptions } from './serve.ts'
