/** Documents of the API as resources of CloudFormation and Terraform, and back. */
@NullMarked
package dev.iotdd.convert;

import org.jspecify.annotations.NullMarked;
