// A consumer in JavaScript: writes its pact, in the version given, to a folder.
import { MatchersV3, PactV3, PactV4, SpecificationVersion } from '@pact-foundation/pact';

const [version, dir] = process.argv.slice(2);
const { decimal, eachLike, integer, regex } = MatchersV3;
const options = { consumer: 'fleet-js', provider: 'AWS IoT', dir, logLevel: 'error' };
const state = 'a security profile exists';
const parameters = { securityProfileName: 'fleet' };
const body = {
  securityProfileName: regex('^[a-zA-Z0-9:_-]{1,128}$', 'fleet'),
  version: integer(1),
  creationDate: decimal(1764000000.25),
  behaviors: eachLike({ name: regex('^[a-zA-Z0-9:_-]{1,128}$', 'few-messages') }),
};

const read = async (server) => {
  const response = await fetch(`${server.url}/security-profiles/fleet`);
  if ((await response.json()).version !== 1) throw new Error('no version');
};

if (version === '4') {
  await new PactV4({ ...options, spec: SpecificationVersion.SPECIFICATION_VERSION_V4 })
    .addInteraction()
    .given(state, parameters)
    .uponReceiving('the description of a security profile')
    .withRequest('GET', '/security-profiles/fleet')
    .willRespondWith(200, (builder) => builder.jsonBody(body))
    .executeTest(read);
} else {
  const pact = new PactV3({ ...options, spec: SpecificationVersion.SPECIFICATION_VERSION_V3 });
  pact
    .given(state, parameters)
    .uponReceiving('the description of a security profile')
    .withRequest({ method: 'GET', path: '/security-profiles/fleet' })
    .willRespondWith({ status: 200, headers: { 'Content-Type': 'application/json' }, body });
  await pact.executeTest(read);
}
