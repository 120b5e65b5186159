/** Reads a page. A host may forbid that a text becomes HTML (Trusted Types), be it a page of its own: here none does. */
export function documentAt(address: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.responseType = 'document';
    request.addEventListener('loadend', () => {
      if (request.status === 200 && request.responseXML) resolve(request.responseXML);
      else reject(new Error(`${address}: ${request.status}`));
    });
    request.open('GET', address);
    request.send();
  });
}
