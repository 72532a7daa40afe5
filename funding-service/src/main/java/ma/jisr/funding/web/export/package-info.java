/** Whole books and lists as tables. */
@NullMarked
package ma.jisr.funding.web.export;

import org.jspecify.annotations.NullMarked;
