/** Amounts in Moroccan dirhams, never as binary floating point. */
@NullMarked
package ma.jisr.starter.money;

import org.jspecify.annotations.NullMarked;
