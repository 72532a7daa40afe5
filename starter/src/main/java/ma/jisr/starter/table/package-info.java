/** Tables for spreadsheets, written row by row, so that their length costs no memory. */
@NullMarked
package ma.jisr.starter.table;

import org.jspecify.annotations.NullMarked;
