/** Tests of what web classes do without a running service. */
@NullMarked
package ma.jisr.registration.web;

import org.jspecify.annotations.NullMarked;
