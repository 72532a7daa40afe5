/** Who comes in: bearer tokens checked against the issuer’s keys; roles are the services’ business. */
@NullMarked
package ma.jisr.gateway.access;

import org.jspecify.annotations.NullMarked;
