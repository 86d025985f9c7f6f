/** Finds points near a box. The points are kept in square cells. */
const CELL = 64;
/** Greater than the number of columns of any world, so that row and column make one unique key. */
const COLUMNS = 2 ** 26;

export class Grid {
  readonly #cells = new Map<number, number[]>();

  add(x: number, y: number, index: number): void {
    const key = keyOf(Math.floor(x / CELL), Math.floor(y / CELL));
    const cell = this.#cells.get(key);
    if (cell === undefined) this.#cells.set(key, [index]);
    else cell.push(index);
  }

  /**
   * Visits every point in the cells that touch the box, each once: all points inside the box and some near it.
   * @param visit returns true to stop.
   * @returns whether the visit was stopped.
   */
  visit(west: number, north: number, east: number, south: number, visit: (index: number) => boolean): boolean {
    const [first, last] = [Math.floor(west / CELL), Math.floor(east / CELL)];
    const bottom = Math.floor(south / CELL);
    for (let row = Math.floor(north / CELL); row <= bottom; row += 1) {
      for (let column = first; column <= last; column += 1) {
        if (this.#cells.get(keyOf(column, row))?.some(visit)) return true;
      }
    }
    return false;
  }
}

const keyOf = (column: number, row: number): number => row * COLUMNS + column;
