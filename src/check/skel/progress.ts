/** How far a long run is: one line that is written over, on a terminal only, and gone when the run is over. */
const FEW = 8

export class Progress {
  private readonly stream: { readonly isTTY?: boolean; write(words: string): unknown }
  private total = 0
  private done = 0
  private isShown = false

  constructor(stream: { readonly isTTY?: boolean; write(words: string): unknown }) {
    this.stream = stream
  }

  begin(total: number): void {
    this.total = total
    this.done = 0
    this.show()
  }

  /** One more is done. */
  next(): void {
    this.done++
    this.show()
  }

  /** What is being done, a line each. */
  step(words: string): void {
    if (this.stream.isTTY) this.stream.write(`${words} …\n`)
  }

  /** Before something else is written. */
  hide(): void {
    if (this.isShown) this.stream.write('\r\u001B[K')
    this.isShown = false
  }

  private show(): void {
    if (!this.stream.isTTY || this.total <= FEW || this.done >= this.total) return
    this.stream.write(`\r\u001B[K${this.done} / ${this.total}`)
    this.isShown = true
  }
}
