/** The region's provinces and how places are spread over them by need. */
@NullMarked
package ma.jisr.funding.territory;

import org.jspecify.annotations.NullMarked;
