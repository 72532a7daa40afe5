/** How a use case loads, decides and saves: one aggregate, one atomic step. */
@NullMarked
package ma.jisr.starter.aggregate;

import org.jspecify.annotations.NullMarked;
