/** The HTTP API of cheques and ceremonies. */
@NullMarked
package ma.jisr.funding.web.cheque;

import org.jspecify.annotations.NullMarked;
