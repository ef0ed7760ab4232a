import type { Report } from './problem.js';

/*
 * What a tip cannot know: it is written once, and shown to everybody whose page looks alike. Few patterns, each for a
 * kind of claim that is common in such boxes; English, German, French and Spanish.
 */

interface Claim {
  /** Why nobody can know it. */
  reason: string;
  patterns: readonly RegExp[];
}

const claims: readonly Claim[] = [
  {
    reason: 'A tip does not know what day it is, nor how long an offer lasts or how much is left.',
    patterns: [
      /\b(?:only|just) (?:for )?today\b|\btoday only\b|\bhurry\b|\bact (?:now|fast)\b|\blast chance\b|\blimited time\b|\bonly \d+ (?:left|remaining)\b|\b(?:ends|expires) (?:today|tonight|soon)\b|\bdon[’']?t miss\b/giu,
      /\bnur (?:noch )?heute\b|\bnur noch \d+|\bbeeil\p{L}*|\bletzte chance\b|\bendet (?:heute|bald)\b|\bsolange der vorrat\b|\bletzte (?:stücke|exemplare|plätze)(?!\p{L})/giu,
      /\b(?:seulement|uniquement) aujourd|\baujourd[’']hui (?:seulement|uniquement)\b|\bdépêchez|\bdernière chance\b|\bplus que \d+|\boffre limitée(?!\p{L})|\bderni(?:ers|ères) (?:articles|pièces|places|exemplaires)\b/giu,
      /(?<!\p{L})(?:s[oó]lo|únicamente) (?:por )?hoy\b|\bdate prisa\b|(?<!\p{L})última oportunidad\b|\bs[oó]lo quedan? \d+|\bquedan s[oó]lo \d+|\btiempo limitado\b|(?<!\p{L})últim[ao]s (?:unidades|plazas|existencias|oportunidades)\b|\bquedan poc[ao]s\b/giu,
    ],
  },
  {
    reason: 'A tip does not count other visitors.',
    patterns: [
      /\b(?:others|\d+ people|other (?:people|customers|visitors|shoppers)) (?:are|is|have) (?:also )?(?:looking|viewing|watching|bought|booked)/giu,
      /\bandere (?:kunden |besucher )?(?:sehen|schauen|betrachten|interessieren)/giu,
      /\bd[’']autres (?:personnes|clients|visiteurs) (?:regardent|consultent)/giu,
      /\botr[ao]s (?:personas|clientes) (?:están |lo están )?(?:viendo|mirando)/giu,
    ],
  },
  {
    reason: 'A tip does not see what happened to the money.',
    patterns: [
      /\bnothing (?:was|has been|is) (?:charged|debited|taken)|\byou (?:were|have|have not|haven[’']t|weren[’']t|were not)(?: not)?(?: been)? charged|\byour (?:card|account) (?:was|has|has not|hasn[’']t|wasn[’']t)(?: not)?(?: been)? (?:charged|debited)|\byour payment (?:was|has been|has gone|went) (?:successful|through|received|accepted)/giu,
      /\b(?:es wurde )?nichts (?:abgebucht|belastet|berechnet)|\b(?:karte|konto) wurde nicht belastet|\bzahlung (?:war erfolgreich|ist eingegangen)/giu,
      /\brien n[’']a été (?:débité|prélevé|facturé)|\bvous n[’']avez pas été (?:débité|prélevé|facturé)|\bvotre paiement a été (?:accepté|reçu)/giu,
      /\bno se (?:te |le )?ha (?:cobrado|cargado)|\b(?:tu|su) pago (?:ha sido|fue|se ha) (?:aceptado|recibido)/giu,
    ],
  },
  {
    reason: 'A tip does not know how an order is doing.',
    patterns: [
      /\byour (?:order|parcel|package|delivery|shipment|refund) (?:is|was|has been|will be) (?:\w+ )?(?:delayed|late|lost|shipped|on (?:its|the) way|approved|processed|cancell?ed)/giu,
      /\b(?:ihre?|deine?) (?:bestellung|paket|lieferung|sendung|erstattung) (?:ist|wurde|hat|kommt|verzögert) (?:\p{L}+ )?(?:verspätet|unterwegs|versandt|verloren|verspätung|sich|storniert)/giu,
      /\bvotre (?:commande|colis|livraison|remboursement) (?:est|a été|sera) (?:en (?:retard|route|chemin)|retardée?|expédiée?|perdue?|annulée?)/giu,
      /\b(?:tu|su) (?:pedido|paquete|envío|reembolso) (?:está|ha sido|fue|va) (?:retrasado|en camino|enviado|perdido|cancelado|con retraso)/giu,
    ],
  },
];

/** Up to the end of a sentence, the sign included. */
const sentence = /[^.!?…。！？]+[.!?…。！？]*/gu;
/** “If nothing was charged, …” claims nothing, nor does a question. */
const conditional = /\b(?:if|when|whether|unless|wenn|falls|ob|sobald|si|quand|lorsque|cuando)\b/iu;

/** Reports what the text of a tip claims to know and cannot. */
export function checkClaims(text: string, path: string, report: Report): void {
  for (const { 0: said, index } of text.matchAll(sentence)) {
    if (/[?？]$/.test(said)) continue;
    for (const { reason, patterns } of claims) {
      const found = patterns.flatMap((pattern) => [...said.matchAll(pattern)])[0];
      if (!found || conditional.test(said.slice(0, found.index))) continue;
      const start = index + found.index;
      const message = `“${found[0]}” is more than a tip can know. ${reason} Say what always holds, or leave it to the page.`;
      report(path, 'claim-unknowable', message, { range: [start, start + found[0].length] });
    }
  }
}
