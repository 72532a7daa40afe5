/** A service of the smallest kind, with which the starter's promises are tried. */
@NullMarked
package ma.jisr.starter.tally;

import org.jspecify.annotations.NullMarked;
