// A row of ASSURANCE.md, as xtask/src/assurance/row.rs reads it.

export const row = ({ check, tried, unit, failures, remark }) =>
  console.log(JSON.stringify({ check, tried, unit, failures, remark }));
