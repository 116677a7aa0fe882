/**
 * Calls a hook. One that fails must not change the answer.
 *
 * @template {unknown[]} A
 * @param {(...told: A) => unknown} hook
 * @param {A} told
 */
export async function tell(hook, ...told) {
  try {
    await hook(...told);
  } catch (thrown) {
    console.error(thrown);
  }
}
