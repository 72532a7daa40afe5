/** What everybody may know of a programme, without anybody being found in it. */
@NullMarked
package ma.jisr.funding.figures;

import org.jspecify.annotations.NullMarked;
