/** Writes the policy into the built page. While one develops there is none: the page is then put together by scripts. */
import type { Plugin } from 'vite'
import { pageWithPolicy } from '../../config/policy.ts'
import { configIn, policyOf } from './command.ts'

export function policyInPage(folder: string): Plugin {
  return {
    name: 'skel-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const { policy, faults } = policyOf(configIn(folder))
        for (const fault of faults) this.warn(fault)
        return pageWithPolicy(html, policy)
      }
    }
  }
}
