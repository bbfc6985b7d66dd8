/** A number that opens what it counts, within a text or a table. */
import type { ReactNode } from "react";
import classes from "./NumberButton.module.css";

interface NumberButtonProps {
  /** What is counted and how much, for who hears it without its surroundings. */
  readonly label: string;
  readonly onOpen: () => void;
  readonly children: ReactNode;
}

export function NumberButton({ label, onOpen, children }: NumberButtonProps) {
  return (
    <button type="button" className={classes.number} aria-label={label} onClick={onOpen}>
      {children}
    </button>
  );
}
