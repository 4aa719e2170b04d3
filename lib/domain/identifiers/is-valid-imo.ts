const IMO_NUMBER = /^\d{7}$/;

/** Whether seven digits are a ship's IMO number: the first six weighed 7 to 2, the sum's last digit being the seventh. */
export function isValidImo(imo: string): boolean {
  if (!IMO_NUMBER.test(imo)) return false;
  const sum = [...imo.slice(0, 6)].reduce((total, digit, index) => total + Number(digit) * (7 - index), 0);
  return sum % 10 === Number(imo.slice(6));
}
