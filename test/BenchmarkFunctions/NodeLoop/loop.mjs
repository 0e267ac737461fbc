// The benchmark's handler as a Node function, in a bare Runtime API loop over one keep-alive connection.
import { Agent, request } from 'node:http';

class WeightTariff {
  priceOf(country, grams) {
    return (country === 'NL' ? 4.25 : 9.75) * Math.ceil(grams / 1000);
  }
}

class QuoteParcel {
  constructor(tariff) {
    this.tariff = tariff;
  }

  async handle({ country, grams }) {
    return { country, price: this.tariff.priceOf(country, grams) };
  }
}

const [host, port] = process.env.AWS_LAMBDA_RUNTIME_API.split(':');
const agent = new Agent({ keepAlive: true, maxSockets: 1, noDelay: true });

const exchange = (method, path, body) => new Promise((resolve, reject) => {
  const headers = body === undefined ? {} : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) };
  const call = request({ agent, host, port, method, path: `/2018-06-01/runtime/invocation/${path}`, headers }, (response) => {
    const chunks = [];
    response.on('data', (chunk) => chunks.push(chunk));
    response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(chunks).toString() }));
  });
  call.on('error', reject);
  call.end(body);
});

const handler = new QuoteParcel(new WeightTariff());
while (true) {
  const next = await exchange('GET', 'next');
  const { body } = JSON.parse(next.body);
  const quote = await handler.handle(JSON.parse(body));
  const answer = { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(quote) };
  await exchange('POST', `${next.headers['lambda-runtime-aws-request-id']}/response`, JSON.stringify(answer));
}
