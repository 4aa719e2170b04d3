import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react';

interface FieldProps {
  name: string;
  label: string;
  hint?: ReactNode;
  required?: boolean;
}

interface InputFieldProps extends FieldProps {
  type?: 'text' | 'email' | 'password' | 'number';
  value?: string | undefined;
  autoComplete?: HTMLInputAutoCompleteAttribute;
  /** What kind of value the route expects: see `toFormBody`. */
  kind?: 'number' | 'choice';
  /** Id of a `datalist` of what is offered. */
  list?: string;
  readOnly?: boolean;
  minLength?: number;
  inputMode?: 'numeric';
}

/** One line that somebody fills in. */
export function InputField({ name, label, hint, value, kind, type = 'text', ...rest }: InputFieldProps) {
  return (
    <label className="form-field">
      <span className="form-label">{label}</span>
      <input className="input" type={type} name={name} defaultValue={value} data-kind={kind} {...rest} />
      {hint ? <span className="field-label">{hint}</span> : null}
    </label>
  );
}

interface ListFieldProps extends FieldProps {
  values?: readonly string[];
  /** `some`: nothing is said of it when it is empty. */
  kind?: 'list' | 'some';
}

/** Several lines, one value a line. */
export function ListField({ name, label, hint, values = [], kind = 'list' }: ListFieldProps) {
  return (
    <label className="form-field">
      <span className="form-label">{label}</span>
      <textarea className="input" name={name} rows={3} data-kind={kind} defaultValue={values.join('\n')} />
      {hint ? <span className="field-label">{hint}</span> : null}
    </label>
  );
}

interface ChoiceFieldProps extends FieldProps {
  value?: string | undefined;
  choices: readonly { value: string; label: string }[];
  kind?: 'number' | 'choice' | 'flag';
}

/** One of a few. */
export function ChoiceField({ name, label, hint, value, choices, kind }: ChoiceFieldProps) {
  return (
    <label className="form-field">
      <span className="form-label">{label}</span>
      <select className="input" name={name} defaultValue={value} data-kind={kind}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      {hint ? <span className="field-label">{hint}</span> : null}
    </label>
  );
}
