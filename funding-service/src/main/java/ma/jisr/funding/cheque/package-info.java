/** Cheques: numbers, ceremonies, handing over, and how each ends. */
@NullMarked
package ma.jisr.funding.cheque;

import org.jspecify.annotations.NullMarked;
