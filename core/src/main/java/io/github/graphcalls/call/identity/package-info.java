/** The identities of those who take part in a call: users, applications, telephones. */
package io.github.graphcalls.call.identity;
