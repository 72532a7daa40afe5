/** Programmes as versioned data: whom they are for, what they give, by which rules. */
@NullMarked
package ma.jisr.funding.programme;

import org.jspecify.annotations.NullMarked;
