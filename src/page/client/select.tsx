import { useId } from "preact/hooks";

export interface Option {
  readonly id: string;
  readonly title: string;
  /** How many there are of it. */
  readonly count?: number;
}

interface Props {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
}

/** A choice of one, with its label. */
export function Select({ label, value, options, onChange }: Props) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.id} value={option.id} selected={option.id === value}>
            {option.count === undefined ? option.title : `${option.title} (${option.count})`}
          </option>
        ))}
      </select>
    </div>
  );
}
