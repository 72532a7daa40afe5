/** The HTTP API of appeals. */
@NullMarked
package ma.jisr.funding.web.appeal;

import org.jspecify.annotations.NullMarked;
