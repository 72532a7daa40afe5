/** Texts in the platform's four languages. */
@NullMarked
package ma.jisr.funding.language;

import org.jspecify.annotations.NullMarked;
