// ECMA-262 regular expressions, as JSON Schema uses them.
// Comes in: the text of an expression, UTF-8 bytes to search.
// Goes out: yes or no; or an error that says where the expression is wrong, or what of it cannot be matched in linear time.
// Never: backtracks, takes more than linear time in the input, imports anything, captures groups.
// The journey: text → PatternParser → PatternNode → Program → Automaton, or ProgramRun where an automaton would be too large.
