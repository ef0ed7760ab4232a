/** @jsxImportSource hono/jsx */
interface TableHeadProps {
  first: string;
  words?: readonly string[];
  numbers: readonly string[];
}

/** Columns of words, then columns of numbers. */
export function TableHead({ first, words = [], numbers }: TableHeadProps) {
  return (
    <thead>
      <tr>
        {[first, ...words].map((name) => (
          <th scope="col">{name}</th>
        ))}
        {numbers.map((name) => (
          <th scope="col" class="number">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}
