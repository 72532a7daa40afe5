/** What officers have to look at, over HTTP. */
@NullMarked
package ma.jisr.funding.web.review;

import org.jspecify.annotations.NullMarked;
