import { serialize } from 'node:v8'
import type { Model } from '../../align/model.ts'
import { keep, kept } from '../cache.ts'
import { digestOf } from '../digest.ts'

/** What a model was learned from. */
export interface Circumstances {
  /** Stands for tool and settings. */
  salt: string
  /** Digest of each document's bytes, by name. */
  contents: ReadonlyMap<string, string>
}

/** A model as it is kept. */
interface KeptModel extends Circumstances {
  model: Model
}

/** A model in force. */
export interface KnownModel extends KeptModel {
  /** Changes with the model, and with the tool and the settings that it was learned by. */
  digest: string
}

/** The model of a project, learned once and kept on disk. */
export interface Models {
  /** The model that is known, while tool and settings are the same and no more than one document in fifty is another; null for none. `file` is where it is kept. */
  find(file: string, now: Circumstances): KnownModel | null
  /** Takes over a model that was just learned. */
  take(file: string, now: Circumstances, model: Model): KnownModel
}

/** Remembers the model between the readings of a project. */
export function openModels(): Models {
  let known: KnownModel | null = null
  return {
    find(file, { salt, contents }) {
      if (known === null) {
        const found = kept<KeptModel>(file)
        known = found === null ? null : inForce(found)
      }
      return known?.salt === salt && isClose(known.contents, contents) ? known : null
    },
    take(file, now, model) {
      const learned: KeptModel = { ...now, model }
      keep(file, learned)
      known = inForce(learned)
      return known
    },
  }
}

function inForce(found: KeptModel): KnownModel {
  return { ...found, digest: digestOf([found.salt, serialize(found.model)]) }
}

/** Whether so few documents differ that what was learned from the others still holds. */
function isClose(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): boolean {
  const names = new Set([...before.keys(), ...now.keys()])
  const changed = [...names].filter(name => before.get(name) !== now.get(name)).length
  return changed * 50 <= now.size
}
